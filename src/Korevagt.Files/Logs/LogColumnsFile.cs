using System.ComponentModel;

namespace Korevagt.Files.Logs;

/// <summary>The names that a log gives to its columns.</summary>
internal sealed record LogColumnsFile
{
    [Description("When triage ordered the visit.")]
    public LogTimeColumnFile? Ordered { get; init; }

    [Description("Header of the column with the offset of the order time from UTC, such as +02:00.")]
    public LogColumnFile? Offset { get; init; }

    [Description("Header of the column with the area.")]
    public LogColumnFile? Area { get; init; }

    [Description("Header of the column with degrees north.")]
    public LogColumnFile? Lat { get; init; }

    [Description("Header of the column with degrees east.")]
    public LogColumnFile? Lon { get; init; }

    [Description("Header of the column with the urgency.")]
    public LogColumnFile? Urgency { get; init; }

    [Description("When the visit was given to a car.")]
    public LogTimeColumnFile? Dispatched { get; init; }

    [Description("When the doctor arrived.")]
    public LogTimeColumnFile? Arrived { get; init; }

    [Description("When the car left the patient.")]
    public LogTimeColumnFile? Left { get; init; }

    [Description("From the order until the visit was given to a car.")]
    public LogDurationColumnFile? DispatchedAfter { get; init; }

    [Description("From the order until the doctor arrived.")]
    public LogDurationColumnFile? ArrivedAfter { get; init; }

    [Description("From the arrival until the car left.")]
    public LogDurationColumnFile? OnSite { get; init; }

    [Description("How long the car drove to the patient.")]
    public LogDurationColumnFile? Driving { get; init; }

    [Description("Header of the column with the shift that made the visit.")]
    public LogColumnFile? Shift { get; init; }

    [Description("Header of the column with the patient's age band.")]
    public LogColumnFile? AgeBand { get; init; }
}
