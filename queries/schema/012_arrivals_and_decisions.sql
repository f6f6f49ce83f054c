-- How workbooks came, and what officers decided about them: which version of a return or of a plan
-- counts follows from these two tables. Rows are only added. Times are UTC.

-- When a workbook came: the first time, and each time its bytes were put back into the folder. Of
-- the versions of a return the last that came counts: by pass, then by the file's date, its name
-- and its bytes. Workbooks without a row came before arrivals were recorded (pass 0).
-- One row per arrival; arrival_id counts from 1 without a gap. judgement_id is the ledger's last
-- judgement then. dated_at is the file's date where it can be believed, else the time of the pass.
-- received_at is never before the last look of the pass before. doubts lists why the arrival waits
-- for a decision, as JSON; empty where it does not wait.
create table arrival (
    arrival_id    integer not null,
    judgement_id  integer not null,
    workbook_hash varchar not null check (length(workbook_hash) = 64),
    pass          integer not null,
    file_name     varchar not null,
    dated_at      timestamp not null,
    received_at   timestamp not null,
    doubts        varchar not null
);

-- What an officer decided about a workbook. One row per decision; decision_id counts from 1 without
-- a gap. judgement_id is the ledger's last judgement then. accepted: it counts, in place of any
-- doubt, and as the return of the year, where one is given. retired: it counts for nothing. undone:
-- the decision with the number undoes no longer holds. The last one that holds is in force.
create table decision (
    decision_id   integer not null,
    judgement_id  integer not null,
    workbook_hash varchar not null check (length(workbook_hash) = 64),
    decision      varchar not null check (decision in ('accepted', 'retired', 'undone')),
    year          integer,
    undoes        integer,
    decided_at    timestamp not null,
    decided_by    varchar not null,
    reason        varchar not null check (trim(reason) <> '')
);

-- When the last pass looked through the drop folder. One row, or none before the first pass.
create table last_look (
    looked_at timestamp not null
);
