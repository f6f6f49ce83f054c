package words

func english() *Words { return catalan() }
