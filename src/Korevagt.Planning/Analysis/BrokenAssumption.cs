namespace Korevagt.Planning.Analysis;

/// <summary>What the analysis takes for granted and a plan does not keep; each has a size of its own.</summary>
public enum BrokenAssumption
{
    /// <summary>The rule does not follow a fixed list: it keeps cars back or waits for busy ones.</summary>
    RuleIsNoList,

    /// <summary>A visit whose own district's cars are busy waits for them before another district's car is sent.</summary>
    OwnCarsAwaited,

    /// <summary>
    /// The plan sends the car that is nearest at the moment, which may be on the road, and looks at due times; the analysis
    /// asks cars in the fixed order of their stations.
    /// </summary>
    NearestAtTheMoment,

    /// <summary>Only so many visits may wait.</summary>
    LimitedLine,

    /// <summary>Free cars wait elsewhere than at their stations.</summary>
    WaitsElsewhere,

    /// <summary>The time at a patient is not exponential.</summary>
    ServiceNotExponential,

    /// <summary>Visits per hour change within a roster state: by hour, month and holiday.</summary>
    RatesChange,

    /// <summary>Visits that nobody has begun go to the daytime practice, and count as missed.</summary>
    HandedToDaytime,
}
