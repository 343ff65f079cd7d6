-- Counts of one day's cell fit an integer; sums of times and scores stay as they are. The server sums integers far faster than
-- bigints, and the tables become a third smaller.
do $$
declare
    alteration text;
begin
    for alteration in
        select format('alter table %I %s', table_name,
                      string_agg(format('alter column %I type integer', column_name), ', ' order by ordinal_position))
        from information_schema.columns
        where table_schema = current_schema() and table_name like '%\_total\_%' and data_type = 'bigint'
          and column_name !~ '(time|wait_of_answered|talk_and_hold|score_sum|score_squares)$'
        group by table_name
    loop
        execute alteration;
    end loop;
end $$;
