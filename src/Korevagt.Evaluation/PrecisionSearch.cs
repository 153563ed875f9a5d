using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>Says how many replications to run until the precision asked for holds in every plan.</summary>
internal sealed class PrecisionSearch(EvaluationSettings settings, PrecisionTarget target)
{
    private readonly int yearsPerValue = settings.Antithetic ? 2 : 1;
    private readonly List<int> looks = [];

    private FixedWidthRule Rule => new(target.HalfWidth, settings.Replications / yearsPerValue, target.MostReplications / yearsPerValue);

    /// <summary>Looks at what has been simulated: the replications to have next, or as many as there are to stop.</summary>
    public int Look(IReadOnlyList<SimulatedPlan> simulated)
    {
        looks.Add(simulated[0].Years.Count);
        return Values(simulated).Max(Rule.Next) * yearsPerValue;
    }

    /// <summary>How the search ended.</summary>
    /// <param name="simulated">The baseline and the scenarios, as they were last looked at.</param>
    /// <param name="names">Their names.</param>
    public PrecisionResult Result(IReadOnlyList<SimulatedPlan> simulated, IReadOnlyList<string> names)
    {
        var values = Values(simulated);
        return new PrecisionResult(
            target, values.TrueForAll(Rule.Holds), [.. looks],
            [.. values.Zip(names.Skip(names.Count - values.Count), (plan, name) => new PlanPrecision(name, Rule.HalfWidth(plan), Years(Rule.Needed(plan))))]);
    }

    /// <summary>The independent values of each plan's difference from the baseline, or of the only plan's own figure.</summary>
    private List<IReadOnlyList<double>> Values(IReadOnlyList<SimulatedPlan> simulated)
    {
        var unit = target.Figure == PrecisionFigure.WithinTarget ? 100 : 1;
        return simulated.Count == 1
            ? [InUnit(simulated[0], YearFigures.Of(simulated[0], target.Figure))]
            :
            [
                .. simulated.Skip(1).Select(scenario =>
                    InUnit(scenario, YearFigures.Difference(simulated[0], scenario, target.Figure))),
            ];

        IReadOnlyList<double> InUnit(SimulatedPlan plan, IReadOnlyList<double> years) =>
            plan.Independent([.. years.Select(year => year * unit)]);
    }

    private long? Years(double values) => values * yearsPerValue <= int.MaxValue ? (long)values * yearsPerValue : null;
}
