using System.Text;
using Korevagt.Choosing.Stations;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;

namespace Korevagt.Choosing.Tests.Stations;

/// <summary>Cars of a made-up model whose places are known, and of the bundled night.</summary>
public sealed class PlaceStationsTests(PlaceStationsTests.Night night) : IClassFixture<PlaceStationsTests.Night>, IDisposable
{
    // a - b - c - d in a line, 20 minutes from one to the next; nearly all visits at the ends.
    private const string Line = """
        {
          "format": "korevagt-model/1",
          "name": "En linje",
          "description": "Fire byer på række.",
          "drivingTimes": "times.csv",
          "stations": [ { "id": "a" }, { "id": "b" }, { "id": "c" }, { "id": "d" } ],
          "areas": [
            { "id": "a", "visitsPerHour": 0.3 }, { "id": "b", "visitsPerHour": 0.05 }, { "id": "c", "visitsPerHour": 0.05 },
            { "id": "d", "visitsPerHour": 0.2 }
          ],
          "shifts": [
            { "id": "en", "station": "b", "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "cars": 1 },
            { "id": "to", "station": "c", "hours": { "days": "everyDay", "from": "23:00", "to": "08:00" }, "cars": 1 },
            { "id": "dag", "station": "c", "hours": { "days": "everyDay", "from": "08:00", "to": "23:00" }, "cars": 2 }
          ],
          "process": { "onSite": { "kind": "deterministic", "meanMinutes": 20 } },
          "dispatch": { "rule": "firstToArrive" },
          "assumption": "En prøve."
        }
        """;

    private readonly PlanFolder folder = new PlanFolder().Write("line.json", Line)
        .Write("times.csv", "fra,a,b,c,d\na,0,20,40,60\nb,20,0,20,40\nc,40,20,0,20\nd,60,40,20,0\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TwoCarsOnALine_StandAtItsEnds_AsArithmeticSays()
    {
        var placed = Sound(Line2());
        var median = placed.Placings[1];

        Assert.Equal(["a", "d"], median.Where!.Select(at => at.Site.Id));
        Assert.True(median.IsProved);
        // (0.05 + 0.05) of 0.6 visits an hour lie 20 minutes off.
        Assert.Equal(20 * 0.1 / 0.6, median.Value!.MeanDriveMinutes, 9);
        Assert.Equal(20 * 0.5 / 0.6, placed.Placings[0].Value!.MeanDriveMinutes, 9);
        Assert.Equal(365 * 9 * 0.6, placed.Visits, 6);
        Assert.Equal(
            [("en", "b", "a", 20.0), ("to", "c", "d", 20.0)], median.Moves.Select(move => (move.Shift, move.From!, move.To!.Id, move.Minutes!.Value)));
        Assert.True(median.Effect!.Part.MeanMinutes.High < 0, "cars beside their patients are there sooner");
    }

    [Fact]
    public void WithinNoDrive_OnlyWhatLiesAtACarIsCovered()
    {
        var placed = Sound(Line2() with { WithinMinutes = 1 });
        var (cover, expected) = (placed.Placings[3], placed.Placings[2]);

        Assert.Equal(["a", "d"], cover.Where!.Select(at => at.Site.Id));
        Assert.Equal(0.5 / 0.6, cover.Value!.CoveredShare, 9);
        Assert.Equal((1 - placed.BusyShare) * 0.5 / 0.6, cover.Value.ExpectedShare, 9);
        Assert.True(expected.Value!.ExpectedShare >= cover.Value.ExpectedShare);
    }

    [Fact]
    public void FewerCars_AreTakenOut_AndMoreAreAdded()
    {
        var one = Sound(Line2() with { Cars = 1 }).Placings[1];
        var gone = Assert.Single(one.Moves, move => move.To is null);
        Assert.Contains(one.Changes, change => change.Danish.Contains("nedlægges", StringComparison.Ordinal));
        Assert.Contains(gone.Shift, (string[])["en", "to"]);

        var three = Sound(Line2() with { Cars = 3 }).Placings[1];
        Assert.Equal(3, three.Where!.Sum(at => at.Cars));
        Assert.Single(three.Moves, move => move.From is null);
        Assert.Contains(three.Changes, change => change.Danish.Contains("oprettes", StringComparison.Ordinal));
    }

    [Fact]
    public void MoreCarsThanPlaces_LeaveOnlyExpectedCoverage()
    {
        var placed = Sound(Line2() with { Cars = 5 });
        Assert.Null(placed.Placings[1].Where);
        Assert.Null(placed.Placings[3].Where);
        Assert.Equal(5, placed.Placings[2].Where!.Sum(at => at.Cars));
        Assert.Contains("4 places for 5 cars", placed.Placings[1].NotSimulated!.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void APlacingAsToday_IsNotSimulated()
    {
        folder.Write("line.json", Line.Replace("\"station\": \"b\"", "\"station\": \"a\"", StringComparison.Ordinal)
            .Replace("\"id\": \"to\", \"station\": \"c\"", "\"id\": \"to\", \"station\": \"d\"", StringComparison.Ordinal));
        var median = Sound(Line2()).Placings[1];
        Assert.Empty(median.Moves);
        Assert.Null(median.Effect);
        Assert.Null(median.NotSimulated);
    }

    [Fact]
    public void HoursInFigures_AreThoseInWords() =>
        Assert.Equal(Sound(Line2()).Hours, Sound(Line2() with { Hours = "23-8" }).Hours);

    [Theory]
    [InlineData("24-08")]
    [InlineData("08-25")]
    [InlineData("16-16")]
    [InlineData("nat")]
    [InlineData("")]
    public void HoursThatAreNone_AreRefusedWithSuchAsAre(string hours)
    {
        var fault = Assert.Single(Run(Line2() with { Hours = hours }).Faults);
        Assert.Equal("StationSettings.Hours", fault.Setting);
        Assert.Contains("16-23", fault.Expected!.Value.English, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFaultIsToldAtOnce()
    {
        var faults = Run(Line2() with
        {
            Cars = 0,
            Hours = "natten",
            WithinMinutes = double.NaN,
            Evaluation = Settings(1) with { Replications = 1 },
        }).Faults;
        Assert.Equal(
            [
                "EvaluationSettings.Replications", "StationSettings.Cars", "StationSettings.Hours", "StationSettings.WithinMinutes",
            ],
            faults.Select(fault => fault.Setting).Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.NotNull(fault.Expected));
    }

    [Fact]
    public void CarsThatCannotDoTheWork_AreRefused_WithTheLeastThatCan()
    {
        folder.Write("line.json", Line.Replace("\"meanMinutes\": 20", "\"meanMinutes\": 120", StringComparison.Ordinal));
        var fault = Assert.Single(Run(Line2() with { Cars = 1 }).Faults);
        Assert.Equal("StationSettings.Cars", fault.Setting);
        Assert.Equal("2 at least", fault.Expected!.Value.English);
    }

    [Fact]
    public void HoursOfOtherShiftsByKindOfDay_AskForTheDays()
    {
        var fault = Assert.Single(PlaceStations.Run(
            DiskFiles.Instance, Repository.Baseline, Night.Settings(SiteKind.Stations) with { Hours = "evening", Cars = 10 }).Faults);
        Assert.Equal("StationSettings.Days", fault.Setting);
        Assert.Contains("14 cars", fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBundledNight_HasTheShortestDriveOfAllPlacings()
    {
        var median = night.Stations.Placings[1];
        Assert.True(median.IsProved);
        Assert.All(
            night.Stations.Placings.Concat(night.Areas.Placings.Take(1)),
            placing => Assert.True(median.Value!.MeanDriveMinutes <= placing.Value!.MeanDriveMinutes + 0.01));
        Assert.True(night.Areas.Placings[3].Value!.CoveredShare >= night.Stations.Placings[3].Value!.CoveredShare - 0.01);
        Assert.InRange(night.Stations.BusyShare, 0.2, 0.6);
    }

    [Fact]
    public void ASimulatedPlacing_IsTheScenarioWithItsMoves()
    {
        var placing = night.Stations.Placings.First(placing => placing.Effect is not null && placing.Moves.All(move => move.To is not null));
        var changes = placing.Moves.Select(move =>
            $$"""{ "change": "setShiftStation", "shift": "{{move.Shift}}", "station": "{{move.To!.Id}}" }""");
        var file = Repository.Scenario("flyttet.json");
        var files = new FilesOnTop(DiskFiles.Instance, [KeyValuePair.Create(file, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes($$"""
            {
              "format": "korevagt-scenario/1", "name": "Flyttet", "description": "Prøve.", "baseline": "midtjylland-2016.json",
              "changes": [ {{string.Join(", ", changes)}} ]
            }
            """)))]);
        var compared = CompareScenarios.Run(files, Repository.Baseline, [file], Settings(2)).Value.Comparison.Scenarios[0];

        Assert.Equal(compared.Delta.P90ResponseMinutes.Mean, placing.Effect!.RegionP90Minutes.Mean, 9);
        Assert.Equal(-compared.SavingDkkPerYear!.Mean, placing.Effect.CostDkk!.Mean);
    }

    [Fact]
    public void NewStations_LeaveThePlanAsItIs()
    {
        Assert.Contains(night.Areas.Placings, placing => placing.Effect is not null && placing.Where!.Any(at => !at.Site.IsStation));
        Assert.Equal(night.Stations.Baseline.MeanMinutes.Mean, night.Areas.Baseline.MeanMinutes.Mean);
        Assert.Equal(night.Stations.Baseline.P90Minutes.Mean, night.Areas.Baseline.P90Minutes.Mean);
    }

    [Fact]
    public void OneThread_GivesTheSame() => Assert.Equivalent(
        Night.Run(SiteKind.Stations, threads: 1), night.Stations, strict: true);

    private static EvaluationSettings Settings(int threads) => new(2017, 3, Seed: 3, threads);

    private static StationSettings Line2() => new(Settings(2), 2, "night", DaySelection.EveryDay, SiteKind.Stations, 25);

    private PlacedStations Sound(StationSettings settings)
    {
        var placed = Run(settings);
        Assert.Empty(placed.Faults);
        return placed.Value;
    }

    private Outcome<PlacedStations> Run(StationSettings settings) => PlaceStations.Run(DiskFiles.Instance, folder.At("line.json"), settings);

    /// <summary>The bundled night's eight cars, at stations and in areas.</summary>
    public sealed class Night
    {
        public PlacedStations Stations { get; } = Run(SiteKind.Stations, threads: 2);

        public PlacedStations Areas { get; } = Run(SiteKind.Areas, threads: 2);

        internal static StationSettings Settings(SiteKind sites) =>
            new(PlaceStationsTests.Settings(2), 8, "night", DaySelection.EveryDay, sites, StationSettings.DefaultWithinMinutes);

        internal static PlacedStations Run(SiteKind sites, int threads)
        {
            var placed = PlaceStations.Run(
                DiskFiles.Instance, Repository.Baseline, Settings(sites) with { Evaluation = PlaceStationsTests.Settings(threads) });
            Assert.Empty(placed.Faults);
            return placed.Value;
        }
    }
}
