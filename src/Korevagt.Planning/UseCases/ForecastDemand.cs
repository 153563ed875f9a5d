using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Populations;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Texts;

namespace Korevagt.Planning.UseCases;

/// <summary>Forecasts the visits of a plan.</summary>
public static class ForecastDemand
{
    /// <summary>Forecasts.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, or of a scenario that is resolved on its baseline.</param>
    /// <param name="request">Year, population, trend and levers.</param>
    /// <returns>The forecast, or all that is wrong with files and request.</returns>
    public static Outcome<ForecastedDemand> Run(IFileSource files, string planFile, ForecastRequest request)
    {
        var faults = FaultsOf(request);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (!loaded.Succeeded)
        {
            return faults;
        }

        var levers = new List<(ForecastLever Lever, Text InWords)>();
        foreach (var read in request.LeverFiles.Select(file => LeversOf(files, loaded.Value, file)))
        {
            faults.AddRange(read.Faults);
            levers.AddRange(read.Succeeded ? read.Value : []);
        }

        PopulationGrowth? growth = null;
        if (request.PopulationFile is { } populationFile && DemandForecast.BaseYearOf(loaded.Value.Plan.Demand) is { } from)
        {
            var read = PopulationFile.Growth(files, populationFile, loaded.Value.Plan, from, request.Year);
            faults.AddRange(read.Faults);
            growth = read.Succeeded ? read.Value : null;
        }

        return faults.Count > 0 ? faults : DemandForecast
            .Of(loaded.Value.Plan, new ForecastSettings
            {
                Year = request.Year,
                Trend = request.Trend,
                PopulationGrowth = growth?.Factors,
                Levers = [.. levers.Select(lever => lever.Lever)],
            })
            .Then<ForecastedDemand>(forecast => new ForecastedDemand(loaded.Value, request, [.. levers.Select(lever => lever.InWords)], forecast)
            {
                PopulationRowsPassedOver = growth?.PassedOver ?? 0,
            });
    }

    /// <summary>A scenario's changes, each of which has to be one of the demand.</summary>
    private static Outcome<IReadOnlyList<(ForecastLever, Text)>> LeversOf(IFileSource files, LoadedPlan plan, string file) =>
        PlanLoader.LoadScenarioAgainst(files, plan, file).Then(scenario =>
        {
            var adjustments = scenario.Plan.DemandAdjustments.Skip(plan.Plan.DemandAdjustments.Count).ToList();
            return adjustments.Count == scenario.ChangesDescribed.Count
                ? Outcome<IReadOnlyList<(ForecastLever, Text)>>.Success(
                    [.. adjustments.Zip(scenario.ChangesDescribed, (adjustment, words) => (new ForecastLever(scenario.Name, adjustment), words))])
                : new Fault(
                    file, "$.changes",
                    NotOfDemand(scenario.ChangesDescribed.Count - adjustments.Count),
                    new("kun scaleDemand og moveToDaytime", "scaleDemand and moveToDaytime only"));
        });

    private static Text NotOfDemand(int changes) => new(
        changes == 1 ? "1 af dem ændrer andet end efterspørgslen" : $"{changes} af dem ændrer andet end efterspørgslen",
        $"{changes} of them change something else than the demand");

    private static List<Fault> FaultsOf(ForecastRequest request)
    {
        var faults = YearRule.FaultsOf(request.Year);
        if (request.Trend.Replacement is { } trend && trend is not (> -0.5 and < 0.5))
        {
            faults.Add(Fault.OfSetting<ForecastRequest>(
                nameof(ForecastRequest.Trend),
                new(
                    FormattableString.Invariant($"{trend * 100} % om året er uden for det tilladte"),
                    FormattableString.Invariant($"{trend * 100} % a year is out of range")),
                new("mellem -50 % og 50 %", "between -50 % and 50 %")));
        }

        if (request.Trend.Damping is not (>= 0 and <= 1))
        {
            faults.Add(Fault.OfSetting<ForecastTrend>(
                nameof(ForecastTrend.Damping),
                SettingTexts.OutOfRange(FormattableString.Invariant($"{request.Trend.Damping}")),
                new(
                    "et tal fra 0, som standser tendensen, til 1, som bevarer den",
                    "a number from 0, which stops the trend, to 1, which keeps it")));
        }

        return faults;
    }
}
