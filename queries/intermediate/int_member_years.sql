-- The years of which members' figures are told, each with its cells: all; where a memòria of a year
-- is made, its own and those of the closings that it is held against.
-- One row per year.
select year from int_years
