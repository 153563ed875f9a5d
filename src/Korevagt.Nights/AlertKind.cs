namespace Korevagt.Nights;

/// <summary>What a night's alert is about.</summary>
public enum AlertKind
{
    /// <summary>A service target is newly missed.</summary>
    TargetMissed,

    /// <summary>A saving has left its old interval.</summary>
    SavingMoved,

    /// <summary>The 90 % response time of an area has risen.</summary>
    AreaSlower,

    /// <summary>Demand is another than forecast.</summary>
    DemandDrift,

    /// <summary>A log could not be used.</summary>
    LogSetAside,

    /// <summary>A scenario could not be evaluated.</summary>
    ScenarioFailed,

    /// <summary>Another year is evaluated from this night on.</summary>
    YearTurned,

    /// <summary>A recommended plan breaks a requirement of its question.</summary>
    RecommendedBreaks,

    /// <summary>Another plan is better than a recommended one.</summary>
    RecommendedBeaten,

    /// <summary>It could not be answered whether a recommended plan is still the choice.</summary>
    QuestionFailed,
}
