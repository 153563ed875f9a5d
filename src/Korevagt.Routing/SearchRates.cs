namespace Korevagt.Routing;

/// <summary>
/// What the search is set by: where not said otherwise the values of Christiaens and Vanden Berghe (2020), table 2.
/// </summary>
internal sealed record SearchRates
{
    /// <summary>Stops that an iteration takes out on average.</summary>
    public double MeanRemoved { get; init; } = 10;

    /// <summary>Stops of the longest string.</summary>
    public double LongestString { get; init; } = 10;

    /// <summary>How often an iteration takes out more, in longer strings (never, in the paper).</summary>
    public double LargeRuins { get; init; }

    /// <summary>How many times as much it then takes out.</summary>
    public double Largeness { get; init; } = 3;

    /// <summary>How often a string's middle is left.</summary>
    public double SplitStrings { get; init; } = 0.5;

    /// <summary>How often a middle that is left grows no more.</summary>
    public double StopGrowing { get; init; } = 0.99;

    /// <summary>How often a place is passed over.</summary>
    public double Blinks { get; init; } = 0.01;

    /// <summary>The first temperature, in legs of the mean cost.</summary>
    public double Hot { get; init; } = 2;

    /// <summary>The last temperature, in legs of the mean cost.</summary>
    public double Cold { get; init; } = 0.05;

    /// <summary>How often a vehicle without a tour may be taken although a tour has room (never, in the paper).</summary>
    public double Opens { get; init; } = 0.5;

    /// <summary>The settings for a problem, by what it holds and never by which it is.</summary>
    public static SearchRates For(TourModel model) => new()
    {
        MeanRemoved = model.NodeCount > model.TaskCount ? 8 : 10,
        LargeRuins = model.NodeCount == model.TaskCount || model.NodeCount <= 60 ? 0.2 : 0,
    };
}
