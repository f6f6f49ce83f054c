-- The members of each year: those whose membership and the year share a day. Where the plan lists a
-- member twice, for example after a change of comarca, the last row of the year counts. joined_on
-- and left_on are the first and last day of the whole membership, over all such rows. comarca_code
-- and demarcacio_code are as groups use them: the name in the list of comarques, or else as the
-- plan writes it; `unstated` where it gives none.
-- One row per year and member.
with

stays as (
    select
        *,
        coalesce(left_on, date '9999-12-31') as until,
        max(coalesce(left_on, date '9999-12-31')) over (
            partition by plan_id, member_code
            order by joined_on nulls first, row_number
            rows between unbounded preceding and 1 preceding
        ) as until_before
    from stg_plan_members
),

numbered as (
    select
        *,
        count(*) filter (until_before is null or joined_on > until_before + 1) over (
            partition by plan_id, member_code
            order by joined_on nulls first, row_number
        ) as membership
    from stays
),

members as (
    select
        *,
        first_value(joined_on) over (
            partition by plan_id, member_code, membership
            order by joined_on nulls first, row_number
        ) as member_since,
        max(until) over (partition by plan_id, member_code, membership) as member_until
    from numbered
)

select
    years.year,
    members.member_code,
    members.name,
    members.member_type,
    members.comarca,
    members.comarca_key,
    coalesce(comarques.name, nullif(trim(members.comarca), ''), 'unstated') as comarca_code,
    members.demarcacio,
    coalesce(nullif(trim(members.demarcacio), ''), 'unstated') as demarcacio_code,
    members.population,
    members.member_since as joined_on,
    nullif(members.member_until, date '9999-12-31') as left_on,
    years.deadline,
    years.time_zone,
    members.plan_id,
    members.row_number
from int_years as years
inner join members using (plan_id)
left join stg_comarques as comarques using (comarca_key)
where
    coalesce(year(members.joined_on), 0) <= years.year
    and year(members.until) >= years.year
qualify
    row_number() over (
        partition by years.year, members.member_code
        order by members.joined_on desc nulls last, members.row_number desc
    ) = 1
