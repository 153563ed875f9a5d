namespace Korevagt.Simulation.Statistics;

/// <summary>What became of a visit: its response time in seconds, 0 or more, or one of these.</summary>
internal static class VisitOutcome
{
    /// <summary>Neither made nor handed over when the year ended.</summary>
    public const int Open = -1;

    /// <summary>Handed to the daytime practice.</summary>
    public const int HandedToDaytime = -2;

    /// <summary>Handed to another service.</summary>
    public const int HandedOn = -3;

    /// <summary>Ordered shortly before daytime practice opens, and waiting for it.</summary>
    public const int HeldForPractice = -4;
}
