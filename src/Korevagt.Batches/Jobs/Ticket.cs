using Hangfire.Common;
using Hangfire.Server;

namespace Korevagt.Batches.Jobs;

/// <summary>
/// One call for work, in Hangfire's own terms: a job that fires once. It says what it was asked for, for people; what it then
/// works on is the store's most urgent block.
/// </summary>
/// <param name="calls">The calls of this process.</param>
internal sealed class Ticket(TicketCalls calls)
{
    /// <summary>A ticket to be stored.</summary>
    /// <param name="askedBy">What it is asked for, for people.</param>
    /// <param name="queue">Where it waits, also when it is fired again.</param>
    public static Job New(string askedBy, string queue) =>
        Job.FromExpression<Ticket>(ticket => ticket.RunAsync(askedBy, null, CancellationToken.None), queue);

    /// <summary>What it was asked for, or null for a job that is no ticket.</summary>
    public static string? AskedBy(Job job) =>
        job.Type == typeof(Ticket) && job.Args is [string askedBy, ..] ? askedBy : null;

    /// <summary>Called by Hangfire, which puts in the context and what asks the call to end.</summary>
    public Task RunAsync(string askedBy, PerformContext? context, CancellationToken cancellation) =>
        calls.RunAsync(context?.BackgroundJob.Job.Queue ?? "", askedBy, cancellation);
}
