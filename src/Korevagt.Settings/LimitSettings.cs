namespace Korevagt.Settings;

/// <summary>Limits of requests, bodies, connections and listeners.</summary>
public sealed record LimitSettings
{
    /// <summary>Bytes of a JSON body, after decompression.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of an uploaded file, after decompression.</summary>
    public int UploadBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Bytes per second below which a body is too slow, after a grace of five seconds.</summary>
    public int SlowestBytesPerSecond { get; init; } = 240;

    /// <summary>Requests a second that a caller may keep up.</summary>
    public int RequestsPerSecond { get; init; } = 200;

    /// <summary>Requests that a caller may make at once.</summary>
    public int Burst { get; init; } = 400;

    /// <summary>Keys and tokens that an address may try in vain within a minute.</summary>
    public int FailedLoginsPerMinute { get; init; } = 20;

    /// <summary>Connections at a time.</summary>
    public int Connections { get; init; } = 2_000;

    /// <summary>Seconds after which a request is given up; what takes longer answers 202 at once.</summary>
    public int RequestSeconds { get; init; } = 60;

    /// <summary>Seconds that a stop may take.</summary>
    public int StopSeconds { get; init; } = 15;

    /// <summary>Listeners to events at a time; fewer than connections, so that other requests get through.</summary>
    public int Listeners { get; init; } = 1_500;

    /// <summary>Seconds between two heartbeats of a stream of events.</summary>
    public int HeartbeatSeconds { get; init; } = 15;
}
