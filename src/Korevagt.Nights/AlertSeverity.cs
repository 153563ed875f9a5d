namespace Korevagt.Nights;

/// <summary>How much an alert matters.</summary>
public enum AlertSeverity
{
    /// <summary>Good to know.</summary>
    Notice,

    /// <summary>To be looked at.</summary>
    Warning,

    /// <summary>To be acted on.</summary>
    Serious,
}
