-- What a photo looks like, in 64 bits: photos that look alike differ in few. Null where there is too little to see. Photos
-- from before have none, and match nothing.
alter table photo add column look bigint;

-- Where a party is (WGS 84), for distances only: personal like the address, and erased with it.
alter table party
    add column latitude  numeric(8, 6),
    add column longitude numeric(9, 6),
    add check ((latitude is null) = (longitude is null)),
    add check (latitude between -90 and 90 and longitude between -180 and 180);

-- The person who holds the report, as a pseudonym that only the network's key in person_key leads back to.
alter table report add column technician_id uuid;
