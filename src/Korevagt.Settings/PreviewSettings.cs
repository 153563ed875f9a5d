namespace Korevagt.Settings;

/// <summary>How many previews of unsaved scenarios this process computes.</summary>
public sealed record PreviewSettings
{
    /// <summary>At a time; each uses all cores.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How many may wait for their turn; more are turned away.</summary>
    public int Waiting { get; init; } = 50;

    /// <summary>Whether the first baseline is made ready when the process starts, before anybody asks.</summary>
    public bool Warm { get; init; } = true;
}
