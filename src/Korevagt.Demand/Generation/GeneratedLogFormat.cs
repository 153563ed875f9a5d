using System.Text;
using Korevagt.Logs;

namespace Korevagt.Demand.Generation;

/// <summary>How a generated log is written.</summary>
public sealed record GeneratedLogFormat
{
    /// <summary>
    /// What stands between the columns: a comma, and decimals have a point; a semicolon, and they have a comma.
    /// </summary>
    public char Separator { get; init; } = ',';

    /// <summary>How characters are written.</summary>
    public LogEncoding Encoding { get; init; }

    /// <summary>Share of rows to spoil, 0 to 1.</summary>
    public double FaultShare { get; init; }

    /// <summary>Seed of the faults.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What stands before decimals.</summary>
    internal char DecimalMark => Separator == ';' ? ',' : '.';

    /// <summary>Makes a writer on a stream, which stays open.</summary>
    internal StreamWriter WriterOn(Stream stream) => new(
        stream,
        Encoding == LogEncoding.Utf8
            ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        bufferSize: 1 << 16,
        leaveOpen: true)
    { NewLine = "\n" };
}
