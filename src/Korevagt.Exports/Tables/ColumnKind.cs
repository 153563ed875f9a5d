namespace Korevagt.Exports.Tables;

/// <summary>What a column of a table holds.</summary>
public enum ColumnKind
{
    /// <summary>Words: a <see cref="string"/>, or a <see cref="Domain.Texts.Text"/> that is said in the language of the file.</summary>
    Text,

    /// <summary>A number: an <see cref="int"/>, <see cref="double"/> or <see cref="decimal"/>, rounded to the column's decimals.</summary>
    Number,

    /// <summary>A share of 0 to 1 as a <see cref="double"/>; a workbook shows it in per cent.</summary>
    Share,

    /// <summary>A date: a <see cref="NodaTime.LocalDate"/>.</summary>
    Date,

    /// <summary>A moment: a <see cref="NodaTime.Instant"/>; a workbook shows it on Danish clocks.</summary>
    Moment,
}
