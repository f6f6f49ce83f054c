-- Counts and sums of the action register: in the year (dimension `network`), by `member`,
-- `member_type`, `comarca` and `demarcacio` of the member that registered the action, and by
-- `kind`, `line`, `activity`, `month` and `day`. group_code is a code of the plan, the kind in
-- lower case without accents, the name of the territory, the month (03) or the day (2025-03-14).
-- `unstated` means that the register does not say, or says a day of another year. A sum adds the
-- actions that give the figure, and its count says how many do. Where none does it is null, never
-- zero. An action that several members registered counts once for each.
-- One row per year, dimension and group.
with

placed as (
    select
        deliveries.year,
        deliveries.member_code,
        deliveries.member_type,
        deliveries.comarca_code,
        deliveries.demarcacio_code,
        actions.kind,
        coalesce(nullif(actions.kind_key, ''), 'unstated') as kind_code,
        coalesce(actions.line_code, 'unstated') as line_group,
        coalesce(actions.activity_code, 'unstated') as activity_group,
        case when year(actions.held_on) = deliveries.year then actions.held_on end as held_on,
        actions.hours,
        actions.women,
        actions.men,
        actions.non_binary,
        actions.attendees,
        actions.states_both,
        actions.budget
    from int_deliveries as deliveries
    inner join stg_actions as actions using (workbook_id)
),

dimensions as (
    select *, 'network' as dimension, '' as group_code from placed
    union all
    select
        *,
        unnest([
            'member', 'member_type', 'comarca', 'demarcacio', 'kind', 'line', 'activity', 'month',
            'day'
        ]) as dimension,
        unnest([
            member_code, member_type, comarca_code, demarcacio_code, kind_code, line_group,
            activity_group, coalesce(strftime(held_on, '%m'), 'unstated'),
            coalesce(strftime(held_on, '%Y-%m-%d'), 'unstated')
        ]) as group_code
    from placed
)

select
    year,
    dimension,
    group_code,
    case when dimension = 'kind' then max(kind) else '' end as name,
    count(*)::integer as action_count,
    (count(distinct member_code) filter (member_type <> 'xarxa'))::integer as member_count,
    sum(hours)::double as hours,
    count(hours)::integer as hours_count,
    sum(women)::double as women,
    sum(men)::double as men,
    sum(non_binary)::double as non_binary,
    sum(attendees)::double as attendees,
    count(attendees)::integer as attendees_count,
    (sum(women) filter (states_both))::double as share_women,
    (sum(attendees) filter (states_both))::double as share_attendees,
    sum(budget)::double as budget,
    count(budget)::integer as budget_count
from dimensions
group by year, dimension, group_code
