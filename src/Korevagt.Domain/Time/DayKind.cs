namespace Korevagt.Domain.Time;

/// <summary>What sets a day apart from the same day of other weeks.</summary>
public enum DayKind
{
    /// <summary>Nothing: most working days, and every Saturday and Sunday.</summary>
    Ordinary,

    /// <summary>A public holiday from Monday to Friday.</summary>
    PublicHoliday,

    /// <summary>An extra closing day from Monday to Friday that is not a public holiday.</summary>
    ClosingDay,

    /// <summary>A working day before a public holiday or closing day from Monday to Friday, and not also after one.</summary>
    DayBefore,

    /// <summary>A working day after a public holiday or closing day from Monday to Friday.</summary>
    DayAfter,
}
