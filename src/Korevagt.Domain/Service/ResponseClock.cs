namespace Korevagt.Domain.Service;

/// <summary>When the clock of the response time starts; the published target does not say, so it is a setting.</summary>
public enum ResponseClock
{
    /// <summary>When triage orders the visit (default).</summary>
    FromOrder,

    /// <summary>When the visit has reached the dispatcher, after the dispatch delay.</summary>
    FromDispatch,
}
