using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Choosing.Candidates;
using Korevagt.Choosing.Values;
using Korevagt.Planning.UseCases;

namespace Korevagt.Choosing.Tests.Values;

public sealed class ShiftValuesTests(ShiftValuesTests.Valued valued) : IClassFixture<ShiftValuesTests.Valued>
{
    private const int Years = 3;

    private static readonly string[] Shifts = ["nat-silkeborg", "nat-djursland", "dag-aarhus", "aften-tarm"];

    private ShiftValues Values => valued.Values;

    [Fact]
    public void EveryShift_IsTakenOut_AndOneCarOfThoseWithSeveral() => Assert.Equal(
        ["aften-tarm 1", "dag-aarhus 1", "dag-aarhus 5", "nat-djursland 1", "nat-silkeborg 1"],
        Values.Values.Select(value => $"{value.Shift} {value.CarsRemoved}").Order(StringComparer.Ordinal));

    [Fact]
    public void CertainSavings_AreWhatTheShiftCostsByItsContract()
    {
        var priced = PriceContracts.Run(DiskFiles.Instance, Repository.Baseline, 2017).Value;
        Assert.All(Values.Values, value =>
        {
            var cost = priced.Cost.Shifts.Single(shift => shift.Shift == value.Shift);
            Assert.Equal(decimal.Round(cost.TotalDkk!.Value * value.CarsRemoved / value.Cars, 2), decimal.Round(value.CertainSavingDkk!.Value, 2));
            Assert.Equal(cost.Hours.CarHours * value.CarsRemoved / value.Cars, value.HoursSaved, 6);
        });
    }

    [Theory]
    [InlineData("nat-silkeborg", "uden-nattevagt-silkeborg.json")]
    [InlineData("nat-djursland", "uden-nattevagt-djursland.json")]
    [InlineData("aften-tarm", "uden-aftenvagt-tarm.json")]
    public void AShiftTakenOut_ChangesWhatTheScenarioWithoutItDoes(string shift, string file)
    {
        var scenario = CompareScenarios.Run(
            DiskFiles.Instance, Repository.Baseline, [Repository.Scenario(file)], Settings(2)).Value.Comparison.Scenarios[0];
        var value = Values.Values.Single(value => value.Shift == shift);

        Assert.Equal(scenario.Delta.MeanResponseMinutes.Mean, value.MeanMinutes.Mean);
        Assert.Equal(scenario.Delta.P90ResponseMinutes.Mean, value.P90Minutes.Mean);
        Assert.Equal(scenario.Delta.WithinTargetShare.Mean, value.WithinTargetShare.Mean);
        Assert.Equal(scenario.SavingDkkPerYear!.Mean, value.SavingDkk!.Mean);
        Assert.Equal(scenario.SavingDkkPerYear.Contracted, value.CertainSavingDkk!.Value);
        var worst = scenario.Districts.MaxBy(district => district.Delta!.P90ResponseMinutes.Mean)!;
        Assert.Equal((worst.District, worst.Delta!.P90ResponseMinutes.Mean), (value.Worst!.District, value.Worst.P90Minutes.Mean));
    }

    [Fact]
    public void IntervalsThatHoldTogether_AreWiderThanOneAlone()
    {
        var scenario = CompareScenarios.Run(
            DiskFiles.Instance, Repository.Baseline, [Repository.Scenario("uden-nattevagt-silkeborg.json")], Settings(2))
            .Value.Comparison.Scenarios[0].Delta.P90ResponseMinutes;
        var value = Values.Values.Single(value => value.Shift == "nat-silkeborg").P90Minutes;
        var half = (value.High - value.Low) / 2;

        // t(1 - 0.05 / 2 / 5; 2) over t(1 - 0.05 / 2; 2) = 9.925 / 4.303.
        Assert.Equal(9.92484 / 4.30265, half / ((scenario.High - scenario.Low) / 2), 4);
    }

    [Fact]
    public void VisitsOfTheShift_AreMadeByOthers_OrGoToDaytime() => Assert.All(
        Values.Values.Where(value => value.CarsRemoved == value.Cars),
        value =>
        {
            var accounted = value.TakenBy.Sum(taken => taken.Visits) + value.ToDaytime;
            Assert.InRange(accounted, 0.95 * value.VisitsBefore, 1.1 * value.VisitsBefore);
            Assert.DoesNotContain(value.TakenBy, taken => taken.Shift == value.Shift);
        });

    [Fact]
    public void RanksCountFromOne_AndKronerPerMinuteFall()
    {
        Assert.Equal(Enumerable.Range(1, Values.Values.Count), Values.Values.Select(value => value.Rank));
        var least = Values.Values.Select(value => value.LeastDkkPerP90Minute).OfType<decimal>().ToList();
        Assert.Equal(least.OrderDescending(), least);
    }

    [Fact]
    public void APair_CostsWhatBothCostTogether_LessWhatEachCostsAlone()
    {
        var pair = Assert.Single(Values.Pairs!, pair => (pair.First, pair.Second) == ("nat-silkeborg", "nat-djursland")
            || (pair.Second, pair.First) == ("nat-silkeborg", "nat-djursland"));
        var both = CompareScenarios.Run(
            DiskFiles.Instance, Repository.Baseline, [Repository.Scenario("uden-to-nattevagter.json")], Settings(2))
            .Value.Comparison.Scenarios[0].Delta.P90ResponseMinutes;
        var alone = Values.Values.Where(value => value.Shift is "nat-silkeborg" or "nat-djursland").Sum(value => value.P90Minutes.Mean);

        Assert.Equal(both.Mean, pair.P90Minutes.Mean);
        Assert.Equal(both.Mean - alone, pair.ExtraP90Minutes.Mean, 9);
        Assert.Equal(6, Values.Pairs!.Count);
    }

    [Fact]
    public void OneThread_GivesTheSame() => Assert.Equivalent(Run(Shifts, threads: 1, pairs: true), Values, strict: true);

    [Fact]
    public void AShiftThatThePlanHasNot_IsToldWithTheNearestName()
    {
        var faults = ValueShifts.Run(
            DiskFiles.Instance, Repository.Baseline, new ShiftValueSettings(Settings(1), ["nat-silkebor", "nat-herning", "x"], Pairs: false)).Faults;
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.Equal("ShiftValueSettings.Of", fault.Setting));
        Assert.Contains("\"nat-silkebor\"", faults[0].Message.English, StringComparison.Ordinal);
        Assert.Contains("nat-silkeborg", faults[0].Expected!.Value.Danish, StringComparison.Ordinal);
    }

    private static EvaluationSettings Settings(int threads) => new(2017, Years, Seed: 3, threads);

    private static ShiftValues Run(string[] shifts, int threads, bool pairs)
    {
        var outcome = ValueShifts.Run(DiskFiles.Instance, Repository.Baseline, new ShiftValueSettings(Settings(threads), shifts, pairs));
        Assert.Empty(outcome.Faults);
        return outcome.Value;
    }

    /// <summary>Four shifts of the bundled baseline, and their pairs.</summary>
    public sealed class Valued
    {
        public ShiftValues Values { get; } = Run(Shifts, threads: 2, pairs: true);
    }
}
