namespace Korevagt.Nights;

/// <summary>Whether a service target is met, as far as people have been told.</summary>
public enum TargetState
{
    /// <summary>It is met, or was when last told and nothing spoke against it.</summary>
    Met,

    /// <summary>The share reached is below the share wanted, but its interval is not.</summary>
    OnTheEdge,

    /// <summary>The whole interval lies below the share wanted.</summary>
    Missed,
}
