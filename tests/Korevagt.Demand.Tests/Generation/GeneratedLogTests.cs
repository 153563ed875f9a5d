using Korevagt.Demand.Generation;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Logs;
using Korevagt.Logs.Places;
using NodaTime;

namespace Korevagt.Demand.Tests.Generation;

public sealed class GeneratedLogTests
{
    private static readonly Plan Plan = TestPlans.Region();
    private static readonly LogRules Tolerant = new() { Today = new LocalDate(2017, 6, 1), MostRejected = 1, MostRepeated = 1 };

    [Theory]
    [InlineData(',', LogEncoding.Utf8)]
    [InlineData(';', LogEncoding.Windows1252)]
    public void AGeneratedLog_IsReadBackAsTheVisitsItWasMadeOf(char separator, LogEncoding encoding)
    {
        var made = Log(seed: 3);
        var bytes = Bytes(made, new GeneratedLogFormat { Separator = separator, Encoding = encoding });
        var read = Import(bytes, new LogLayout { Encoding = encoding });

        Assert.Empty(read.RowFaults);
        Assert.Equal(separator, read.Summary.Separator);
        Assert.Equal(made.Visits.Count, read.Log.Value.Visits.Count);
        Assert.All(made.Visits.Zip(read.Log.Value.Visits), pair =>
        {
            Assert.Equal(pair.First.Ordered, pair.Second.Ordered);
            Assert.Equal(
                (pair.First.Area, pair.First.Urgency, pair.First.DispatchedAfterSeconds, pair.First.OnSiteSeconds),
                (pair.Second.Area, pair.Second.Urgency, pair.Second.DispatchedAfterSeconds, pair.Second.OnSiteSeconds));
            Assert.InRange(pair.First.Position!.Value.MetersTo(pair.Second.Position!.Value), 0, 1);
        });
    }

    [Fact]
    public void TheSameSeed_GivesTheSameBytes_AndAnotherSeedOthers()
    {
        var format = new GeneratedLogFormat { FaultShare = 0.1, Seed = 3 };

        Assert.Equal(Bytes(Log(3), format), Bytes(Log(3), format));
        Assert.NotEqual(Bytes(Log(3), format), Bytes(Log(4), format));
        Assert.NotEqual(Bytes(Log(3), format), Bytes(Log(3), format with { Seed = 4 }));
    }

    [Fact]
    public void TheImportRejectsTheSpoiledRows_AndNoOthers()
    {
        using var stream = new MemoryStream();
        var spoiled = GeneratedLogWriter.Write(Log(5), new GeneratedLogFormat { FaultShare = 0.2, Seed = 5 }, stream);
        var lines = new SortedSet<long>();
        var read = Import(
            stream.ToArray(), LogLayout.Own, Tolerant with { RejectsRepeated = true }, fault => lines.Add(fault.Line));

        Assert.Equal(Enum.GetValues<GeneratedFault>(), spoiled.Select(row => row.Fault).Distinct().Order());
        Assert.InRange(spoiled.Count / (double)read.Summary.Rows, 0.18, 0.22);
        Assert.Equal(spoiled.Select(row => (long)row.Line), lines);
        Assert.Equal(read.Summary.Rows, read.Summary.Accepted + read.Summary.Rejected);
        Assert.Equal(spoiled.Count, read.Summary.Rejected);
        Assert.Equal(
            spoiled.Count(row => row.Fault == GeneratedFault.Duplicated), read.Summary.RejectedByKind[RowFaultKind.Repeated]);
        Assert.Equal(
            spoiled.Count(row => row.Fault == GeneratedFault.UnknownArea), read.Summary.RejectedByKind[RowFaultKind.UnknownArea]);
        Assert.Equal(
            spoiled.Count(row => row.Fault == GeneratedFault.SwappedCoordinates),
            read.Summary.RejectedByKind[RowFaultKind.OutsideRegion]);
        Assert.Equal(
            spoiled.Count(row => row.Fault == GeneratedFault.DispatchBeforeOrder),
            read.Summary.RejectedByKind[RowFaultKind.TimesOutOfOrder]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void TheVisitsOfAnAreaAndDate_HaveTheOverdispersionAskedFor(double overdispersion)
    {
        var (excess, squares) = (0.0, 0.0);
        foreach (var seed in Enumerable.Range(1, 20))
        {
            var drawn = SyntheticYear.Draw(Plan, 2017, (ulong)seed, overdispersion);
            var days = drawn.Expected.Year.Hours.Select(hour => hour.Date.DayOfYear).ToList();
            var (expected, counted) = (new double[2, 367], new int[2, 367]);
            for (var hour = 0; hour < days.Count; hour++)
            {
                expected[0, days[hour]] += drawn.Expected[0, hour];
                expected[1, days[hour]] += drawn.Expected[1, hour];
            }

            for (var visit = 0; visit < drawn.Visits.Count; visit++)
            {
                counted[drawn.Visits.Area[visit], days[drawn.Visits.OrderedSecond[visit] / 3600]]++;
            }

            for (var day = 1; day <= 365; day++)
            {
                foreach (var area in new[] { 0, 1 })
                {
                    excess += Math.Pow(counted[area, day] - expected[area, day], 2) - expected[area, day];
                    squares += Math.Pow(expected[area, day], 2);
                }
            }
        }

        // Moment estimator of the dispersion: excess over Poisson variance, over the squared means. Its standard error over
        // 14,600 area-days is about 0.012 for 0.5 and 0.002 for 0.
        Assert.InRange(excess / squares, overdispersion - 0.05, overdispersion + 0.05);
    }

    [Fact]
    public void TheTruth_HasAColumnPerArea_AndAddsUpToTheExpectedVisits()
    {
        var drawn = SyntheticYear.Draw(Plan, 2016, 1);
        using var stream = new MemoryStream();
        TruthTable.Write(["young", "old"], [drawn.Expected], stream);
        var lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("hour,young,old", lines[0]);
        Assert.StartsWith("2015-12-31T23:00Z,", lines[1], StringComparison.Ordinal);
        Assert.Equal(8785, lines.Length);
        Assert.InRange(
            lines.Skip(1).Sum(
                line =>
                    line.Split(',').Skip(1).Sum(rate => double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture))),
            drawn.Expected.Total - 0.01, drawn.Expected.Total + 0.01);
    }

    private static VisitLog Log(ulong seed)
    {
        var year = SyntheticYear.Draw(Plan, 2016, seed);
        var points = DemandPoints.Of(Plan);
        return new VisitLog
        {
            Visits =
            [
                .. Enumerable.Range(0, year.Visits.Count).Select(visit => new LoggedVisit(
                    year.Expected.Year.Start + Duration.FromSeconds(year.Visits.OrderedSecond[visit]), year.Visits.Area[visit],
                    year.Visits.Urgency[visit])
                {
                    Position = points[year.Visits.Point[visit]],
                    DispatchedAfterSeconds = year.Visits.DispatchDelaySeconds[visit],
                    OnSiteSeconds = year.Visits.OnSiteSeconds[visit],
                }),
            ],
            From = new LocalDate(2016, 1, 1),
            To = new LocalDate(2017, 1, 1),
            Areas = ["young", "old"],
            Urgencies = ["acute", "same-duty"],
        };
    }

    private static byte[] Bytes(VisitLog log, GeneratedLogFormat format)
    {
        using var stream = new MemoryStream();
        GeneratedLogWriter.Write(log, format, stream);
        return stream.ToArray();
    }

    private static LogImport Import(byte[] bytes, LogLayout layout, LogRules? rules = null, Action<RowFault>? onFault = null) => LogReader.Read(
        new LogSource("log.csv", () => new MemoryStream(bytes)), layout, LogNames.Of(Plan, (_, _) => null),
        new DiscLocator(Plan.Areas), rules ?? Tolerant, onFault).Value;
}
