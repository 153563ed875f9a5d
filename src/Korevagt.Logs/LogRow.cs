using Korevagt.Domain.Geography;

namespace Korevagt.Logs;

/// <summary>A row of a log whose values could all be read, before they are compared with each other.</summary>
internal readonly record struct LogRow
{
    public required long Line { get; init; }

    public required LogTime Ordered { get; init; }

    public required int Area { get; init; }

    public required int Urgency { get; init; }

    public GeoPoint? Position { get; init; }

    public LogTime? Dispatched { get; init; }

    public LogTime? Arrived { get; init; }

    public LogTime? Left { get; init; }

    public int? DispatchedAfterSeconds { get; init; }

    public int? ArrivedAfterSeconds { get; init; }

    public int? OnSiteSeconds { get; init; }

    public int? DrivingSeconds { get; init; }

    public string? Shift { get; init; }

    public string? AgeBand { get; init; }
}
