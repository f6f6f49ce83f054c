-- Members of each year: membership and the year share a day. Where the plan has a member twice, as
-- one that changes comarca, what held last in the year counts.
-- One row per year and member.
select
    years.year,
    members.member_code,
    members.name,
    members.member_type,
    members.comarca,
    members.comarca_key,
    members.demarcacio,
    members.population,
    members.joined_on,
    members.left_on,
    years.deadline,
    members.plan_id,
    members.row_number
from int_years as years
inner join stg_plan_members as members using (plan_id)
where
    coalesce(year(members.joined_on), 0) <= years.year
    and coalesce(year(members.left_on), 9999) >= years.year
qualify
    row_number() over (
        partition by years.year, members.member_code
        order by members.joined_on desc nulls last, members.row_number desc
    ) = 1
