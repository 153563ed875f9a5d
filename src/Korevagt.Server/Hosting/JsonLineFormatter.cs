using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Korevagt.Server.Hosting;

/// <summary>
/// One JSON object on a line of its own per entry: when, how grave, from where, the words, the values in them, the trace of the
/// request, and what was thrown. Nothing twice, and letters as they are: the line is for machines and for eyes.
/// </summary>
internal sealed class JsonLineFormatter(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    /// <summary>The name under which it is chosen.</summary>
    public const string FormatterName = "korevagt-json";

    private const string Template = "{OriginalFormat}";

    // Quotes, backslashes and control characters are escaped, as JSON wants it, and nothing else: no page shows it as HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(buffer, Options))
        {
            line.WriteStartObject();
            line.WriteString("at", time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            line.WriteString("level", NameOf(logEntry.LogLevel));
            line.WriteString("from", logEntry.Category);
            line.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            if (Activity.Current is { } activity)
            {
                line.WriteString("trace", activity.TraceId.ToHexString());
            }

            if (logEntry.State is IReadOnlyList<KeyValuePair<string, object?>> values && values.Any(value => value.Key != Template))
            {
                line.WriteStartObject("values");
                foreach (var (name, value) in values.Where(value => value.Key != Template))
                {
                    Write(line, name, value);
                }

                line.WriteEndObject();
            }

            if (logEntry.Exception is { } thrown)
            {
                line.WriteString("thrown", thrown.ToString());
            }

            line.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Write(Utf8JsonWriter line, string name, object? value)
    {
        switch (value)
        {
            case null:
                line.WriteNull(name);
                break;
            case int or long or short or byte:
                line.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case bool flag:
                line.WriteBoolean(name, flag);
                break;
            default:
                line.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "information",
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        _ => "critical",
    };
}
