using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Statistics;

/// <summary>The content of a block: groups, years, then what is pooled.</summary>
internal static class BlockBody
{
    // The fewest bytes that each can take.
    private const int TallyBytes = 7;
    private const int GroupBytes = TallyBytes + 1;
    private const int QuantileBytes = 3 * sizeof(double);
    private const int ShiftBytes = 7;
    private const int YearBytes = TallyBytes + QuantileBytes + 8;

    public static void Write(BlockWriter writer, CaseResult result)
    {
        var layout = result.Pooled.Layout;
        writer.Numbers([layout.Areas, layout.Districts, layout.Urgencies, result.Replications.Count]);
        foreach (var year in result.Replications)
        {
            Write(writer, year);
        }

        for (var group = 0; group < layout.Count; group++)
        {
            Write(writer, result.Pooled[group]);
            writer.Row(result.Pooled.Responses.Of(group));
        }
    }

    /// <summary>Reads a block and adds it to those before it.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="years">The years so far.</param>
    /// <param name="pooled">What is pooled so far; null before the first block.</param>
    /// <returns>False where it is not the body of a block, or one with other groups; then what was added is of no use.</returns>
    public static bool TryAdd(ReadOnlySpan<byte> body, List<ReplicationResult> years, ref PooledStatistics? pooled)
    {
        var reader = new BlockReader(body);
        var layout = new GroupLayout(reader.Count(GroupBytes), reader.Count(GroupBytes), reader.Count(GroupBytes));
        if (reader.Failed || layout.Count > body.Length / GroupBytes || (pooled is not null && pooled.Layout != layout))
        {
            return false;
        }

        var count = reader.Count(YearBytes);
        for (var year = 0; year < count && !reader.Failed; year++)
        {
            years.Add(ReadYear(ref reader, layout));
        }

        if (!reader.Failed)
        {
            pooled ??= new PooledStatistics(layout);
            AddPooled(ref reader, pooled);
        }

        return reader.IsDone;
    }

    private static void AddPooled(ref BlockReader reader, PooledStatistics pooled)
    {
        for (var group = 0; group < pooled.Layout.Count && !reader.Failed; group++)
        {
            pooled[group].Add(ReadTally(ref reader));
            var bins = (int)Math.Clamp(reader.Number(), -1, int.MaxValue);
            if (!pooled.Responses.TryReachTo(bins))
            {
                reader.Fail();
                return;
            }

            reader.AddRow(pooled.Responses.Of(group), bins);
        }
    }

    private static void Write(BlockWriter writer, ReplicationResult year)
    {
        Write(writer, year.Region);
        writer.Number(year.WithinTargets.Length);
        writer.Numbers(year.WithinTargets);
        writer.Numbers([year.TakenAtOnce, year.WaitSeconds, year.MovedToDaytime]);
        Write(writer, year.RegionQuantiles);
        writer.Number(year.Districts.Length);
        for (var district = 0; district < year.Districts.Length; district++)
        {
            Write(writer, year.Districts[district]);
            Write(writer, year.DistrictQuantiles[district]);
        }

        writer.Number(year.HourKinds.Length);
        foreach (var kind in year.HourKinds)
        {
            Write(writer, kind);
        }

        writer.Number(year.Shifts.Length);
        foreach (var shift in year.Shifts)
        {
            writer.Numbers(
            [
                shift.Visits, shift.Meters, shift.IdleSeconds, shift.DrivingSeconds, shift.PatientSeconds, shift.PresenceSeconds,
                shift.OvertimeSeconds,
            ]);
        }

        writer.Number(year.CarStates is { } cars ? 1 + cars.Cars : 0);
        if (year.CarStates is { } states)
        {
            writer.Row(states.Seconds);
            writer.Row(states.TakenAtOnce);
        }
    }

    private static ReplicationResult ReadYear(ref BlockReader reader, GroupLayout layout)
    {
        var region = ReadTally(ref reader);
        var withinTargets = reader.Numbers(reader.Count(1));
        var (takenAtOnce, waitSeconds, movedToDaytime) = (reader.Number(), reader.Number(), reader.UpTo(int.MaxValue));
        var quantiles = ReadQuantiles(ref reader);
        var districts = new GroupTally[reader.Count(TallyBytes + QuantileBytes)];
        var districtQuantiles = new ResponseQuantiles[districts.Length];
        for (var district = 0; district < districts.Length; district++)
        {
            districts[district] = ReadTally(ref reader);
            districtQuantiles[district] = ReadQuantiles(ref reader);
        }

        var hourKinds = new GroupTally[reader.Count(TallyBytes)];
        for (var kind = 0; kind < hourKinds.Length; kind++)
        {
            hourKinds[kind] = ReadTally(ref reader);
        }

        var shifts = new ShiftTally[reader.Count(ShiftBytes)];
        for (var shift = 0; shift < shifts.Length; shift++)
        {
            shifts[shift] = ReadShift(ref reader);
        }

        return new ReplicationResult
        {
            Region = region,
            WithinTargets = withinTargets,
            TakenAtOnce = takenAtOnce,
            WaitSeconds = waitSeconds,
            CarStates = ReadCarStates(ref reader, layout),
            MovedToDaytime = movedToDaytime,
            RegionQuantiles = quantiles,
            Districts = districts,
            DistrictQuantiles = districtQuantiles,
            HourKinds = hourKinds,
            Shifts = shifts,
        };
    }

    private static CarStateTally? ReadCarStates(ref BlockReader reader, GroupLayout layout)
    {
        var cars = reader.UpTo(1 + SimulationModel.MostCarsWithStates) - 1;
        if (cars < 0)
        {
            return null;
        }

        var tally = new CarStateTally(cars, new long[1 << cars], new long[layout.Areas * cars]);
        reader.AddRow(tally.Seconds, reader.UpTo(tally.Seconds.Length));
        reader.AddRow(tally.TakenAtOnce, reader.UpTo(tally.TakenAtOnce.Length));
        return tally;
    }

    private static void Write(BlockWriter writer, in GroupTally tally) => writer.Numbers(
        [
            tally.Arisen, tally.Visited, tally.HandedToDaytime, tally.HandedOn, tally.HeldForPractice, tally.WithinTarget,
            tally.ResponseSeconds,
        ]);

    private static GroupTally ReadTally(ref BlockReader reader) => new()
    {
        Arisen = reader.Number(),
        Visited = reader.Number(),
        HandedToDaytime = reader.Number(),
        HandedOn = reader.Number(),
        HeldForPractice = reader.Number(),
        WithinTarget = reader.Number(),
        ResponseSeconds = reader.Number(),
    };

    private static void Write(BlockWriter writer, in ResponseQuantiles quantiles)
    {
        writer.Bits(quantiles.P50);
        writer.Bits(quantiles.P90);
        writer.Bits(quantiles.P95);
    }

    private static ResponseQuantiles ReadQuantiles(ref BlockReader reader) => new(reader.Bits(), reader.Bits(), reader.Bits());

    private static ShiftTally ReadShift(ref BlockReader reader) => new()
    {
        Visits = reader.Number(),
        Meters = reader.Number(),
        IdleSeconds = reader.Number(),
        DrivingSeconds = reader.Number(),
        PatientSeconds = reader.Number(),
        PresenceSeconds = reader.Number(),
        OvertimeSeconds = reader.Number(),
    };
}
