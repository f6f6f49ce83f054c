-- The years of which members' figures are put together for groups of them too, and not for the
-- Network alone: all; where a memòria of a year is made, those that it tells of.
-- One row per year.
select year from int_years
