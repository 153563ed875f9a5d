using Korevagt.Http.Access;
using Korevagt.Settings;
using Microsoft.Extensions.Logging.Console;

namespace Korevagt.Server.Hosting;

/// <summary>The log, on standard error, each entry with the trace of its request.</summary>
internal static class LogHosting
{
    public static void AddLogOf(this ILoggingBuilder logging, ServerSettings settings, StartNotice start)
    {
        var isText = settings.LogFormat == LogFormat.Text || (settings.LogFormat == LogFormat.Auto && !Console.IsErrorRedirected);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // What keeps it from starting is told in one line by who starts it, and not in forty before that.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.HasStarted && level >= LogLevel.Warning);
        // Tells of every challenge and every refusal, which the line of the request does too.
        logging.AddFilter(typeof(ApiKeyHandler).FullName, LogLevel.Warning);
        // Tells what was thrown once more than Failures does, and would tell of faults of clients.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        logging.Configure(
            options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "HH:mm:ss ";
            options.UseUtcTimestamp = true;
        });
        logging.AddConsoleFormatter<JsonLineFormatter, ConsoleFormatterOptions>();
        logging.AddConsole(options =>
        {
            options.FormatterName = isText ? ConsoleFormatterNames.Simple : JsonLineFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
    }
}
