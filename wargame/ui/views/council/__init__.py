"""Council: docket, ballots and ruling."""
