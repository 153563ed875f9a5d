namespace Korevagt.Server;

/// <summary>How the server ends.</summary>
internal static class ExitCode
{
    /// <summary>It was stopped and everything was handed back.</summary>
    public const int Stopped = 0;

    /// <summary>Something it needs is not there: the store, a port.</summary>
    public const int Failed = 1;

    /// <summary>Its settings are at fault.</summary>
    public const int FaultySettings = 2;
}
