using System.Text;
using Korevagt.Choosing.Thresholds;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Plans;

namespace Korevagt.Choosing.Tests.Thresholds;

public sealed class FindThresholdTests : IDisposable
{
    private const string OneCar = """
        {
          "format": "korevagt-model/1",
          "name": "En vogn",
          "description": "En kø med en betjening.",
          "drivingTimes": "times.csv",
          "stations": [ { "id": "a" } ],
          "areas": [ { "id": "a", "visitsPerHour": 0.4 } ],
          "shifts": [ { "id": "vogne", "station": "a", "hours": { "days": "everyDay", "from": "00:00", "to": "00:00" }, "cars": 1 } ],
          "process": { "onSite": { "kind": "exponential", "meanMinutes": 30 } },
          "dispatch": { "rule": "firstToArrive" },
          "warmUpHours": 100,
          "assumption": "En prøve."
        }
        """;

    private readonly PlanFolder folder = new();

    public FindThresholdTests() => folder.Write("one.json", OneCar).Write("times.csv", "fra,a\na,0\n").Write("two.json", Scenario(
        "one.json", "To vogne, ti minutter senere", """{ "change": "setShiftCars", "shift": "vogne", "cars": 2 }""",
        """{ "change": "setServiceProcess", "dispatchDelay": { "kind": "deterministic", "meanMinutes": 10 } }"""));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OneCarOrTwoLater_TurnsWhereErlangSays()
    {
        // M/M/1 waits as long as M/M/2 and 10 minutes at this many times the visits.
        var truth = Root(factor => 1.0 / 6 + WaitOfTwo(0.4 * factor) - WaitOfOne(0.4 * factor), 1, 2);
        var found = Sound(ThresholdFactor.Visits, PrecisionFigure.MeanResponse);

        Assert.Equal(PlanAhead.First, found.Ahead);
        Assert.InRange(truth, found.More!.SurelyUntil!.Value, found.More.SurelyFrom!.Value);
        Assert.InRange(found.More.SurelyFrom.Value - found.More.SurelyUntil.Value, 0.001, 0.15);
        Assert.Equal(PlanAhead.Second, found.More.Then);
        Assert.Null(found.Fewer!.Even);
        Assert.Equal(0.5, found.Fewer.LookedUntil);
    }

    [Fact]
    public void LongerStays_TurnItWhereErlangSays()
    {
        var truth = Root(factor => 1.0 / 6 + WaitOfTwo(0.4, factor) - WaitOfOne(0.4, factor), 1, 2);
        var found = Sound(ThresholdFactor.Stay, PrecisionFigure.MeanResponse);
        Assert.InRange(truth, found.More!.SurelyUntil!.Value, found.More.SurelyFrom!.Value);
    }

    [Fact]
    public void TheOtherWayRound_TheSameThresholdIsFound()
    {
        var found = Sound(ThresholdFactor.Visits, PrecisionFigure.MeanResponse);
        var reversed = Sound(ThresholdFactor.Visits, PrecisionFigure.MeanResponse, "two.json", "one.json");

        Assert.Equal(PlanAhead.Second, reversed.Ahead);
        Assert.Equal(found.More!.Even!.Value, reversed.More!.Even!.Value, 9);
        Assert.Equal(PlanAhead.First, reversed.More.Then);
    }

    [Fact]
    public void OneThread_GivesTheSame() => Assert.Equivalent(
        Sound(ThresholdFactor.Visits, PrecisionFigure.P90, threads: 1), Sound(ThresholdFactor.Visits, PrecisionFigure.P90), strict: true);

    [Fact]
    public void HourlyPrices_TurnTheChoiceWhereTheContractSays()
    {
        // Without overtime and kilometers all is certain: the shift's hours against a fee for each start of the others.
        var (first, second) = ("uden-overtid.json", "uden-nat-med-startgebyr.json");
        const string NoOvertime = """{ "change": "setContractPrice", "contract": "vognmænd", "dkkPerOvertimeHour": 0 }""";
        var files = Bundled(
            (first, [NoOvertime]),
            (second, [
                """{ "change": "setContractPrice", "contract": "vognmænd", "dkkPerOvertimeHour": 0, "dkkPerShiftStart": 100 }""",
                """{ "change": "removeShift", "shift": "nat-djursland" }""",
            ]));
        var (before, after) = (Priced(first), Priced(second));
        var hours = (double)(before.Cost.HoursDkk - after.Cost.HoursDkk)!.Value;
        var starts = (double)after.Cost.StartsDkk!.Value;

        var found = FindThreshold.Run(
            files, Repository.Scenario(first), Repository.Scenario(second),
            new ThresholdSettings(new EvaluationSettings(2017, 2, Seed: 1, Threads: 2), ThresholdFactor.Price, PrecisionFigure.P90));
        Assert.Empty(found.Faults);
        var prices = found.Value.Prices!;

        Assert.Equal(starts / hours, prices.Hourly!.At, 9);
        Assert.Equal(prices.Hourly.At, prices.Hourly.Low!.Value, 6);
        Assert.Equal(prices.Hourly.At, prices.Hourly.High!.Value, 6);
        Assert.Equal(starts - hours, (double)prices.SavingDkk.Mean, 6);
        if (prices.Wait is { } wait)
        {
            Assert.Equal(Math.Abs((starts - hours) / found.Value.Today.Mean), wait.At, 6);
        }

        PricedPlan Priced(string name) => PriceContracts.Run(files, Repository.Scenario(name), 2017).Value;
    }

    [Fact]
    public void TwoPlansOfOneFile_OrOfTwoBaselines_AreRefused()
    {
        Assert.Contains("is the same plan as", Refused("one.json", "one.json").Message.English, StringComparison.Ordinal);
        folder.Write("other.json", OneCar.Replace("0.4", "0.5", StringComparison.Ordinal));
        Assert.Contains("another baseline", Refused("one.json", "other.json").Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void APlanWithoutPrices_HasNoPriceToTurn_AndNoCostToCompare()
    {
        Assert.Equal(
            ["ThresholdSettings.Of", "ThresholdSettings.Of"], Run(ThresholdFactor.Price, PrecisionFigure.P90).Faults.Select(fault => fault.Setting));
        Assert.Equal(
            ["ThresholdSettings.Figure", "ThresholdSettings.Figure"],
            Run(ThresholdFactor.Visits, PrecisionFigure.AnnualCost).Faults.Select(fault => fault.Setting));
    }

    [Fact]
    public void AStayOfNoTime_CannotBeTurned()
    {
        folder.Write("one.json", OneCar.Replace(
            """{ "kind": "exponential", "meanMinutes": 30 }""", """{ "kind": "deterministic", "meanMinutes": 0 }""", StringComparison.Ordinal));
        var faults = Run(ThresholdFactor.Stay, PrecisionFigure.P90).Faults;
        Assert.All(faults, fault => Assert.Equal("ThresholdSettings.Of", fault.Setting));
        Assert.Contains(faults, fault => fault.Message.English.Contains("0.5 times", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Message.Danish.Contains("0,5 gange", StringComparison.Ordinal));
    }

    private static double WaitOfOne(double visits, double stay = 1) => visits * 0.25 * stay * stay / (1 - visits * 0.5 * stay);

    /// <summary>Erlang's C formula for two cars, in hours; a stay is half an hour.</summary>
    private static double WaitOfTwo(double visits, double stay = 1)
    {
        var load = visits * 0.5 * stay;
        var waits = load * load / (2 - load) / (1 + load + load * load / (2 - load));
        return waits / (2 / (0.5 * stay) - visits);
    }

    private static double Root(Func<double, double> of, double above, double below)
    {
        for (var step = 0; step < 60; step++)
        {
            var middle = (above + below) / 2;
            (above, below) = of(middle) > 0 ? (middle, below) : (above, middle);
        }

        return above;
    }

    private static string Scenario(string baseline, string name, params string[] changes) => $$"""
        {
          "format": "korevagt-scenario/1", "name": "{{name}}", "description": "Prøve.", "baseline": "{{baseline}}",
          "changes": [ {{string.Join(", ", changes)}} ]
        }
        """;

    private static FilesOnTop Bundled(params (string Name, string[] Changes)[] scenarios) => new(
        DiskFiles.Instance,
        [
            .. scenarios.Select(scenario => KeyValuePair.Create(
                Repository.Scenario(scenario.Name),
                new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(
                    Scenario(Path.GetFileName(Repository.Baseline), scenario.Name, scenario.Changes))))),
        ]);

    private Fault Refused(string first, string second) =>
        Assert.Single(Run(ThresholdFactor.Visits, PrecisionFigure.P90, first, second).Faults);

    private PlanThreshold Sound(
        ThresholdFactor of, PrecisionFigure figure, string first = "one.json", string second = "two.json", int threads = 2)
    {
        var found = Run(of, figure, first, second, threads);
        Assert.Empty(found.Faults);
        return found.Value;
    }

    private Outcome<PlanThreshold> Run(
        ThresholdFactor of, PrecisionFigure figure, string first = "one.json", string second = "two.json", int threads = 2) =>
        FindThreshold.Run(
            DiskFiles.Instance, folder.At(first), folder.At(second),
            new ThresholdSettings(new EvaluationSettings(2017, 30, Seed: 5, threads), of, figure));
}
