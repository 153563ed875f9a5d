namespace Korevagt.Results;

/// <summary>The units of the numbers in results.</summary>
public static class Units
{
    /// <summary>Minutes, to a thousandth.</summary>
    public const string Minutes = "minutes";

    /// <summary>Seconds.</summary>
    public const string Seconds = "seconds";

    /// <summary>A share of 1, to a millionth.</summary>
    public const string Share = "share of 1";

    /// <summary>Kroner, to the øre.</summary>
    public const string Dkk = "DKK";

    /// <summary>Hours, to a thousandth.</summary>
    public const string Hours = "hours";

    /// <summary>Years, to a thousandth.</summary>
    public const string Years = "years";

    /// <summary>Days.</summary>
    public const string Days = "days";

    /// <summary>Kilometers, to a thousandth.</summary>
    public const string Kilometers = "km";

    /// <summary>Visits; means have up to three decimals.</summary>
    public const string Visits = "visits";

    /// <summary>Cars.</summary>
    public const string Cars = "cars";

    /// <summary>Replications: simulated years, or replays, of one plan.</summary>
    public const string Replications = "replications";

    /// <summary>Rows of a file.</summary>
    public const string Rows = "rows";

    /// <summary>How many of what the description names.</summary>
    public const string Count = "count";

    /// <summary>One number over another of the same unit.</summary>
    public const string Factor = "factor";

    /// <summary>A year of the calendar.</summary>
    public const string CalendarYear = "calendar year";

    /// <summary>An hour by the local clock.</summary>
    public const string HourOfDay = "hour of the day";

    /// <summary>The unit of the figure that a precision is asked for, as <c>unit</c> beside it says.</summary>
    public const string FigureUnit = "that of the figure";

    /// <summary>The unit of the kind of figure: kroner, hours, kilometers or a share.</summary>
    public const string KindUnit = "that of its kind";

    /// <summary>The unit of a question's first aim, as <c>question.aims[]</c> says.</summary>
    public const string AimUnit = "that of the first aim";

    /// <summary>A number without a unit.</summary>
    public const string None = "none";
}
