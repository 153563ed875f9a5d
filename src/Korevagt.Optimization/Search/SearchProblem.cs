using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>What a search looks for.</summary>
/// <param name="Space">Which plans there are.</param>
/// <param name="Baseline">The plan that others are compared with; it need not be in the space.</param>
/// <param name="ExactCost">What a plan costs for certain; the same for the same vector whenever it is asked.</param>
/// <param name="Judge">How good a plan is by its mean figures.</param>
public sealed record SearchProblem(
    DecisionSpace Space, DecisionVector Baseline, Func<DecisionVector, double> ExactCost, JudgeMeans Judge);

/// <summary>
/// A plan that a search has looked at. Its figures flatter it if it was picked for them: judge it by fresh years.
/// </summary>
/// <param name="Plan">The plan.</param>
/// <param name="ExactCost">What it costs for certain.</param>
/// <param name="Years">By how many years it was judged.</param>
/// <param name="Merit">How good it looks.</param>
public sealed record SearchedPlan(DecisionVector Plan, double ExactCost, int Years, Merit Merit);

/// <summary>How much a search may simulate, and how it spends it.</summary>
public sealed record SearchSettings
{
    /// <summary>Number of the first year.</summary>
    public int FirstYear { get; init; }

    /// <summary>How many years a plan gets when it is first looked at, 1 or more.</summary>
    public int ScreeningYears { get; init; } = 3;

    /// <summary>How many years the plans get that looked good, no fewer.</summary>
    public int RefiningYears { get; init; } = 10;

    /// <summary>How many plans are kept, of each price level or as a local search's best neighbours, 1 or more.</summary>
    public int Width { get; init; } = 20;

    /// <summary>How wide a price level is, above 0, in the unit of the exact cost.</summary>
    public double PriceLevel { get; init; } = 1;

    /// <summary>An aim must be better by more than this, 0 or more, for a local search to move.</summary>
    public double LeastGain { get; init; }

    /// <summary>How many years of plans the archive may have used when the search begins its last round.</summary>
    public long MostYears { get; init; } = long.MaxValue;

    /// <exception cref="ArgumentException">With every fault.</exception>
    internal void ThrowIfFaulty()
    {
        var faults = new List<string>();
        void Check(bool isRight, string fault)
        {
            if (!isRight)
            {
                faults.Add(fault);
            }
        }

        Check(FirstYear >= 0, $"The first year is {FirstYear} and must be 0 or more.");
        Check(ScreeningYears >= 1, $"{ScreeningYears} years of screening must be 1 or more.");
        Check(
            RefiningYears >= ScreeningYears,
            $"{RefiningYears} years of refining must be no fewer than the {ScreeningYears} of screening.");
        Check(Width >= 1, $"A width of {Width} must be 1 or more.");
        Check(PriceLevel > 0 && double.IsFinite(PriceLevel), $"A price level of {PriceLevel} must be above 0.");
        Check(LeastGain >= 0, $"A least gain of {LeastGain} must be 0 or more.");
        Check(MostYears >= 1, $"A budget of {MostYears} years must be 1 or more.");
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults));
        }
    }
}
