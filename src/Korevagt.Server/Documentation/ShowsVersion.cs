namespace Korevagt.Server.Documentation;

/// <summary>The operation states the version of what it has made or changed, for the next change to be based on.</summary>
public sealed class ShowsVersion
{
    /// <summary>The mark.</summary>
    public static ShowsVersion Mark { get; } = new();
}
