namespace Korevagt.Planning.Tracing;

/// <summary>What a car drives for.</summary>
public enum DrivePurpose
{
    /// <summary>To a patient.</summary>
    Visit,

    /// <summary>To a station.</summary>
    Home,
}
