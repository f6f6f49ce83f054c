package clock

// The time zones of plans are known on machines without a database of them, such as Windows.
import _ "time/tzdata"
