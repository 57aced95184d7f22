-- An erased person's rows stay, or the ledger would not add up; but under another id, for the old
-- one stands in every link that was ever sent. Nothing says when the address was confirmed.
alter table subscriber alter column confirmed_at drop not null;
alter table subscription
    drop constraint subscription_subscriber_id_fkey,
    add foreign key (subscriber_id) references subscriber on update cascade;
alter table delivery
    drop constraint delivery_subscriber_id_fkey,
    add foreign key (subscriber_id) references subscriber on update cascade;
alter table succession
    drop constraint succession_subscriber_id_fkey,
    add foreign key (subscriber_id) references subscriber on update cascade;
update subscriber set id = gen_random_uuid(), confirmed_at = null where email is null;
