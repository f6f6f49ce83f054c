package queries

// ComputeIn is Compute with so many returns at a time.
var ComputeIn = computeIn
