using Korevagt.Batches.Tests.Jobs;
using Korevagt.Batches.Tests.Survival;

// The processes that tests start beside themselves, to kill them. The tests run without this.
return args switch
{
    ["engine"] => await EngineProcess.RunAsync(),
    ["worker"] => await WorkerProcess.RunAsync(),
    _ => 2,
};
