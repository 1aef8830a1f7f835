"""Which reply ends which request."""

from workbench.processes import protocol

REPLIES: dict[type[protocol.Request], type[protocol.Reply]] = {
    protocol.Load: protocol.Loaded,
    protocol.ListDevices: protocol.Devices,
    protocol.Plan: protocol.LoadPlan,
    protocol.Generate: protocol.Finished,
    protocol.ReadAhead: protocol.Done,
    protocol.SetSampling: protocol.Done,
    protocol.Watch: protocol.Done,
    protocol.Weigh: protocol.WeighDone,
    protocol.Cancel: protocol.Done,
    protocol.Tokenize: protocol.Tokens,
    protocol.Detokenize: protocol.Text,
    protocol.Render: protocol.Rendered,
    protocol.Embed: protocol.Vectors,
    protocol.Rerank: protocol.Scores,
    protocol.SaveSession: protocol.SessionSaved,
    protocol.RestoreSession: protocol.Restored,
}
"""The terminal reply to each request, when it is not `Failed`."""
