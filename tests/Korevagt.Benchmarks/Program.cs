return args switch
{
    ["roads", .. var rest] => Korevagt.Benchmarks.Roads.RoadsBenchmarks.Run(rest),
    _ => 0,
};
