namespace Korevagt.Logs;

/// <summary>The meaning of a column of a visit log.</summary>
public enum LogColumn
{
    /// <summary>When triage ordered the visit. Required.</summary>
    Ordered,

    /// <summary>Offset of the order time from UTC, such as <c>+02:00</c>.</summary>
    Offset,

    /// <summary>Id or name of the area. Required where there are no coordinates.</summary>
    Area,

    /// <summary>Degrees north.</summary>
    Latitude,

    /// <summary>Degrees east.</summary>
    Longitude,

    /// <summary>Id or name of the urgency. Required.</summary>
    Urgency,

    /// <summary>When the visit was given to a car.</summary>
    Dispatched,

    /// <summary>When the doctor arrived.</summary>
    Arrived,

    /// <summary>When the car left the patient.</summary>
    Left,

    /// <summary>From the order until the visit was given to a car.</summary>
    DispatchedAfter,

    /// <summary>From the order until the doctor arrived.</summary>
    ArrivedAfter,

    /// <summary>From the arrival until the car left.</summary>
    OnSite,

    /// <summary>How long the car drove to the patient.</summary>
    Driving,

    /// <summary>The shift that made the visit.</summary>
    Shift,

    /// <summary>The patient's age band.</summary>
    AgeBand,
}
