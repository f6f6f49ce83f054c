package locale

import (
	"errors"

	"github.com/spf13/pflag"
)

// flagError is the *UsageError for what pflag says of the command line.
func (l Language) flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		return Misuse(l.Say("no hi ha l’opció {flag}", "no existe la opción {flag}",
			"there is no flag {flag}", "flag", name))
	case errors.As(err, &bare):
		return Misuse(l.Say("falta el valor després de {flag}", "falta el valor después de {flag}",
			"{flag} needs a value after it", "flag", "--"+bare.GetFlag().Name))
	case errors.As(err, &invalid):
		return Misuse(l.Say("{flag}: {value} no és correcte; {wanted}",
			"{flag}: {value} no es correcto; {wanted}", "{flag}: {value} is no good; {wanted}",
			"flag", "--"+invalid.GetFlag().Name, "value", l.Quoted(invalid.GetValue()),
			"wanted", l.Wanted(invalid.GetFlag())))
	case errors.As(err, &syntax):
		return Misuse(l.Say("{flag} no és cap opció", "{flag} no es ninguna opción",
			"{flag} is no flag", "flag", l.Quoted(syntax.GetSpecifiedFlag())))
	}
	return Misuse(err.Error())
}

// Wanted says what the value of a flag looks like.
func (l Language) Wanted(flag *pflag.Flag) string {
	switch flag.Value.Type() {
	case "int":
		return l.Say("escriviu-hi un nombre enter, com ara 2025",
			"escriba un número entero, como 2025", "write a whole number, such as 2025")
	case "duration":
		return l.Say("escriviu-hi una durada, com ara 30s o 2m",
			"escriba una duración, como 30s o 2m", "write a duration, such as 30s or 2m")
	case "bool":
		return l.Say("escriviu-hi true o false", "escriba true o false", "write true or false")
	case "size":
		return l.Say("escriviu-hi una mida d’almenys 128MB, en MB o GB enters",
			"escriba un tamaño de al menos 128MB, en MB o GB enteros",
			"write a size of at least 128MB, in whole MB or GB")
	}
	return l.Say("vegeu l’ajuda amb --help", "vea la ayuda con --help", "see --help")
}
