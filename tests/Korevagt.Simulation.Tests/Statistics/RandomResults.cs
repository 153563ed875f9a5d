using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Statistics;

/// <summary>Results of one made-up case, with numbers of every size in every field.</summary>
internal sealed class RandomResults
{
    private static readonly double[] Doubles =
        [0, -0.0, double.NaN, BitConverter.Int64BitsToDouble(0x7ff8000000000123), double.Epsilon, 1.0
            / 3, 1e300, double.PositiveInfinity];

    private readonly SeededNumbers numbers;
    private readonly GroupLayout layout;
    private readonly int shifts;
    private readonly int targets;
    private readonly int hourKinds;
    private readonly int cars;

    public RandomResults(int seed)
    {
        numbers = new SeededNumbers(seed);
        layout = new GroupLayout(1 + numbers.Below(6), 1 + numbers.Below(4), 1 + numbers.Below(3));
        hourKinds = numbers.Below(3);
        (shifts, targets, cars) = (1 + numbers.Below(5), 1 + numbers.Below(3), numbers.Below(6) - 1);
    }

    public CaseResult Next()
    {
        var pooled = new PooledStatistics(layout);
        for (var group = 0; group < layout.Count; group++)
        {
            pooled[group] = Tally();
            for (var visit = numbers.Below(60); visit > 0; visit--)
            {
                // Most answers take minutes, a few a day and more.
                pooled.Responses.Add(group, numbers.Below(numbers.Below(20) == 0 ? 100_000 : 2_000));
            }
        }

        return new CaseResult([.. Enumerable.Range(0, 1 + numbers.Below(4)).Select(_ => Year())], pooled);
    }

    private ReplicationResult Year() => new()
    {
        Region = Tally(),
        WithinTargets = [.. Enumerable.Range(0, targets).Select(_ => Number())],
        TakenAtOnce = Number(),
        WaitSeconds = Number(),
        CarStates = cars < 0 ? null : States(),
        MovedToDaytime = numbers.Below(int.MaxValue),
        RegionQuantiles = Quantiles(),
        Districts = [.. Enumerable.Range(0, layout.Districts).Select(_ => Tally())],
        DistrictQuantiles = [.. Enumerable.Range(0, layout.Districts).Select(_ => Quantiles())],
        HourKinds = [.. Enumerable.Range(0, hourKinds).Select(_ => Tally())],
        Shifts =
        [
            .. Enumerable.Range(0, shifts).Select(_ => new ShiftTally
            {
                Visits = Number(), Meters = Number(), IdleSeconds = Number(), DrivingSeconds = Number(),
                PatientSeconds = Number(),
                PresenceSeconds = Number(), OvertimeSeconds = Number(),
            }),
        ],
    };

    private CarStateTally States()
    {
        var tally = new CarStateTally(cars, layout.Areas, 0, 0);
        foreach (var counts in new[] { tally.Seconds, tally.TakenAtOnce })
        {
            for (var index = 0; index < counts.Length; index++)
            {
                counts[index] = numbers.Below(2) == 0 ? 0 : Number();
            }
        }

        return tally;
    }

    private GroupTally Tally() => new()
    {
        Arisen = Number(),
        Visited = Number(),
        HandedToDaytime = Number(),
        HandedOn = Number(),
        HeldForPractice = Number(),
        WithinTarget = Number(),
        ResponseSeconds = Number(),
    };

    private ResponseQuantiles Quantiles() => new(Double(), Double(), Double());

    private double Double() => Doubles[numbers.Below(Doubles.Length)];

    private long Number() => numbers.Below(8) switch
    {
        0 => 0,
        1 => long.MaxValue / (1 + numbers.Below(1_000)),
        2 => -numbers.Below(1_000),
        var size => numbers.Below(1 << 4 * (size - 2)),
    };
}
