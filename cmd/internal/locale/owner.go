package locale

import "xmess.cat/memoria/cmd/internal/private"

// AsOwner refuses to run a program as root on paths of another user: the files that root makes
// there stop every run of that user. It gives a *UsageError with the line to type.
func (l Language) AsOwner(program string, paths ...string) error {
	for _, path := range paths {
		if owner := private.OtherOwner(path); owner != "" {
			return Misuse(l.Say("{path} és de l’usuari {owner}: el que hi escrivís root aturaria les "+
				"passades següents. Escriviu «runuser -u {owner} -- {program} …»",
				"{path} es del usuario {owner}: lo que escribiera root detendría las pasadas siguientes. "+
					"Escriba «runuser -u {owner} -- {program} …»",
				"{path} belongs to user {owner}: what root writes there would stop the next passes. Type "+
					"“runuser -u {owner} -- {program} …”",
				"path", path, "owner", owner, "program", program))
		}
	}
	return nil
}
