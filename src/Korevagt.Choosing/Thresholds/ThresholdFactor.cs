namespace Korevagt.Choosing.Thresholds;

/// <summary>What is turned until the choice between two plans turns.</summary>
public enum ThresholdFactor
{
    /// <summary>How many visits come.</summary>
    Visits,

    /// <summary>How long the doctor stays with a patient.</summary>
    Stay,

    /// <summary>How fast cars drive on roads.</summary>
    Speed,

    /// <summary>What an hour of a car costs, and what a minute's wait is worth.</summary>
    Price,
}
