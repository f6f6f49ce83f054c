package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// plainHandler writes a log for people: `ingest: message (key value, key value)`.
type plainHandler struct {
	out   io.Writer
	level slog.Level
	attrs []slog.Attr
}

func (h plainHandler) Enabled(_ context.Context, level slog.Level) bool { return level >= h.level }

func (h plainHandler) Handle(_ context.Context, record slog.Record) error {
	var pairs []string
	add := func(a slog.Attr) bool {
		pairs = append(pairs, a.Key+" "+a.Value.String())
		return true
	}
	for _, a := range h.attrs {
		add(a)
	}
	record.Attrs(add)
	line := "ingest: " + record.Message
	if len(pairs) > 0 {
		line += " (" + strings.Join(pairs, ", ") + ")"
	}
	_, err := fmt.Fprintln(h.out, line)
	return err
}

func (h plainHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	h.attrs = append(append([]slog.Attr(nil), h.attrs...), attrs...)
	return h
}

func (h plainHandler) WithGroup(string) slog.Handler { return h }
