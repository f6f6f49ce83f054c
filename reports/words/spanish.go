package words

func spanish() *Words { return catalan() }
