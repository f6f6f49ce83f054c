package store

import (
	"context"
	"fmt"
)

// set limits the memory of the database. It turns off settings that slow down databases of this
// size: several threads for a query, insertion order, the FSST text compression, and a checkpoint
// after every 16 MB of log.
func (s *Store) set(ctx context.Context, memory string) (err error) {
	s.memory = memory
	if s.memory == "" {
		if s.memory, err = s.defaultMemory(ctx); err != nil {
			return err
		}
	}
	for _, setting := range []string{
		"memory_limit = " + literal(s.memory), "threads = 1", "preserve_insertion_order = false",
		"disabled_compression_methods = 'fsst'", "checkpoint_threshold = '128MB'",
	} {
		if _, err := s.conn.ExecContext(ctx, "set "+setting); err != nil {
			return fmt.Errorf("setting %s: %w", setting, err)
		}
	}
	return nil
}

// defaultMemory is a quarter of the memory of the machine or its control group, at least 1 GB. The
// database's own default is four fifths of that memory.
func (s *Store) defaultMemory(ctx context.Context) (string, error) {
	var text, unit string
	var size float64
	err := s.conn.QueryRowContext(ctx, "select current_setting('memory_limit')").Scan(&text)
	if err == nil {
		_, err = fmt.Sscan(text, &size, &unit)
	}
	if err != nil {
		return "", fmt.Errorf("reading the size of the machine's memory: %w", err)
	}
	units := map[string]float64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30, "TiB": 1 << 40}
	const least = 1e9
	megabytes := int(max(size*units[unit]/0.8/4, least) / 1e6)
	return fmt.Sprintf("%dMB", megabytes), nil
}
